package metrix.core.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import metrix.model.AudienceField;
import metrix.model.BidStrategy;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativePart;
import metrix.model.Targeting;

/// One thing that a user wants to be different about an object. Amounts and times are as typed:
/// whole units, and the ad account's time.
public sealed interface Wish {
  record Name(String typed) implements Wish {}

  record Status(ConfiguredStatus status) implements Wish {}

  /// A daily budget, of an object that has one.
  record DailyBudget(String typed) implements Wish {}

  /// A lifetime budget, of an object that has one.
  record LifetimeBudget(String typed) implements Wish {}

  /// What a campaign may spend in its whole life; empty text takes the cap away.
  record SpendCap(String typed) implements Wish {}

  /// How the object that holds the budget bids.
  record Strategy(BidStrategy strategy) implements Wish {}

  /// The bid cap or the cost goal of an ad set.
  record BidAmount(String typed) implements Wish {}

  /// When an ad set starts.
  record Start(String typed) implements Wish {}

  /// When an ad set ends; empty text for never.
  record End(String typed) implements Wish {}

  /// What an ad set should get at least of its campaign's budget.
  record MinSpend(String typed) implements Wish {}

  /// What an ad set may get at most of its campaign's budget; empty text takes the limit away.
  record MaxSpend(String typed) implements Wish {}

  /// The least return on the spend, a number such as `1.5`.
  record RoasFloor(String typed) implements Wish {}

  /// The hours of the week in which an ad set delivers, such as `mon-fri 09:00-17:00`; empty text
  /// for always.
  record Hours(String typed) implements Wish {}

  /// Which results of an ad set count, such as `7d_click;1d_view`.
  record Attribution(String typed) implements Wish {}

  /// Who benefits from the ads of an ad set, for European law.
  record Beneficiary(String typed) implements Wish {}

  /// Who pays for the ads of an ad set, for European law.
  record Payer(String typed) implements Wish {}

  /// The pixel whose events count for an ad.
  record Pixel(String typed) implements Wish {}

  /// Parts of the audience of an ad set; all others stay as they are.
  ///
  /// @param fields the parts that are wished
  /// @param wanted an audience that says in these parts what is wished
  record Audience(Set<AudienceField> fields, Targeting wanted) implements Wish {
    public Audience {
      fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }
  }

  /// What an ad says: one text, or one for each card or variation. Images are named by `hash:` and
  /// their digits, or by a file. The ad gets a new creative for it.
  record Says(CreativePart part, List<String> texts) implements Wish {
    public Says {
      texts = List.copyOf(texts);
    }
  }

  /// A field that Meta lets nobody change once the object is there, by its name in the form:
  /// `campaign.objective`.
  record Fixed(String field) implements Wish {}
}
