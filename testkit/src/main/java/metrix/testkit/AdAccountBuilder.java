package metrix.testkit;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;

/// Builds an ad account for a test.
public final class AdAccountBuilder {
  private AccountId id = Samples.ACCOUNT;
  private String name = "Corner Shop";
  private String currency = "USD";
  private ZoneId zone = ZoneId.of("America/New_York");
  private int status = 1;
  private Optional<String> minDailyBudget = Optional.empty();
  private Optional<String> beneficiary = Optional.empty();
  private Optional<String> payer = Optional.empty();
  private List<String> tasks = List.of("DRAFT", "ANALYZE", "ADVERTISE", "MANAGE");

  AdAccountBuilder() {}

  public AdAccountBuilder withId(AccountId newId) {
    id = newId;
    return this;
  }

  public AdAccountBuilder withName(String newName) {
    name = newName;
    return this;
  }

  /// Sets the currency; a code that Meta's table lacks gives an account in which nothing is
  /// written.
  public AdAccountBuilder withCurrency(String code) {
    currency = code;
    return this;
  }

  public AdAccountBuilder withTimeZone(String newZone) {
    zone = ZoneId.of(newZone);
    return this;
  }

  /// Sets Meta's number for the state: 1 active, 2 disabled.
  public AdAccountBuilder withStatus(int newStatus) {
    status = newStatus;
    return this;
  }

  /// Sets the smallest daily budget, in whole units such as `5.00`.
  public AdAccountBuilder withMinDailyBudget(String amount) {
    minDailyBudget = Optional.of(amount);
    return this;
  }

  /// Sets who benefits from and who pays for ads in the EU by default.
  public AdAccountBuilder withDefaultBeneficiaryAndPayer(String newBeneficiary, String newPayer) {
    beneficiary = Optional.of(newBeneficiary);
    payer = Optional.of(newPayer);
    return this;
  }

  public AdAccountBuilder withTasks(String... newTasks) {
    tasks = List.of(newTasks);
    return this;
  }

  /// The account as set up.
  public AdAccount build() {
    Optional<AdCurrency> known = AdCurrency.of(currency);
    return new AdAccount(
        id,
        name,
        currency,
        known,
        zone,
        status,
        0,
        known.map(Money::zero),
        Optional.empty(),
        minDailyBudget.map(amount -> Samples.money(amount, currency)),
        Optional.empty(),
        beneficiary,
        payer,
        tasks);
  }
}
