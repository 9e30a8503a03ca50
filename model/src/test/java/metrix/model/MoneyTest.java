package metrix.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final AdCurrency USD = AdCurrency.of("USD").orElseThrow();
  private static final AdCurrency JPY = AdCurrency.of("JPY").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "USD, 12.50, 1250",
    "USD, 12.5, 1250",
    "USD, 12, 1200",
    "USD, 12., 1200",
    "USD, .5, 50",
    "USD, ' 7.00 ', 700",
    "USD, 0012.50, 1250",
    "USD, 12.500, 1250",
    "JPY, 1500, 1500",
    "JPY, 1500.00, 1500",
    "HUF, 900, 900",
    "TWD, 900, 900",
    "EUR, 0.01, 1"
  })
  void readsWholeUnitsWithAtMostOnePoint(String code, String typed, long minor) {
    AdCurrency currency = AdCurrency.of(code).orElseThrow();
    assertThat(Money.parse(typed, currency, "budget").get()).isEqualTo(new Money(minor, currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD | 12,50      | If you mean 12.50 USD, write 12.50.",
        "USD | 1,250      | If you mean 1250 USD, write 1250.",
        "USD | 1.250,50   | If you mean 1250.50 USD, write 1250.50.",
        "USD | 1,250.50   | If you mean 1250.50 USD, write 1250.50.",
        "USD | $20        | If you mean 20 USD, write 20.",
        "USD | 20 USD     | If you mean 20 USD, write 20.",
        "USD | twenty     | Write whole units of USD with at most one point, such as 12.50.",
        "JPY | 1,500      | If you mean 1500 JPY, write 1500.",
        "JPY | 1500,5     | Write whole units of JPY with at most one point, such as 1500.",
        "USD | 1e3        | Write whole units of USD with at most one point, such as 12.50.",
        "USD | 99999999999999999999 | Write an amount of at most 15 digits."
      })
  void saysWhichReadingItWouldHaveGuessed(String code, String typed, String fix) {
    Checked<Money> money = Money.parse(typed, AdCurrency.of(code).orElseThrow(), "budget");
    assertThat(money.value()).isEmpty();
    assertThat(money.problems()).singleElement().satisfies(p -> assertThat(p.fix()).isEqualTo(fix));
  }

  @Test
  void refusesDecimalsInACurrencyWithoutThem() {
    assertThat(Money.parse("1500.5", JPY, "budget").problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.at()).isEqualTo("budget");
          assertThat(p.what()).isEqualTo("JPY has no decimals.");
          assertThat(p.fix()).isEqualTo("Write 1501.");
        });
  }

  @Test
  void refusesAThirdDecimalANegativeAndNothing() {
    assertThat(Money.parse("1.005", USD, "b").problems().getFirst().what())
        .contains("two decimals");
    assertThat(Money.parse("-5", USD, "b").problems().getFirst().what()).contains("negative");
    assertThat(Money.parse("  ", USD, "b").problems().getFirst().what()).contains("No amount");
  }

  @Test
  void readsBackExactlyWhatItPrintsInEveryCurrency() {
    var random = new Random(7);
    for (String code : AdCurrency.codes()) {
      AdCurrency currency = AdCurrency.of(code).orElseThrow();
      for (int i = 0; i < 200; i++) {
        var money = new Money(random.nextLong(1_000_000_000_000L), currency);
        assertThat(Money.parse(money.plain(), currency, "b").get()).isEqualTo(money);
      }
    }
  }

  @Test
  void countsFiftyFiveCurrenciesElevenOfThemWithoutMinorUnits() {
    assertThat(AdCurrency.codes()).hasSize(55);
    assertThat(
            AdCurrency.codes().stream().filter(c -> AdCurrency.of(c).orElseThrow().offset() == 1))
        .containsExactlyInAnyOrder(
            "CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");
  }

  @Test
  void knowsNoCurrencyOutsideMetasTable() {
    assertThat(AdCurrency.of("XOF")).isEmpty();
    assertThatThrownBy(() -> new AdCurrency("JPY", 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverMixesCurrenciesNorOverflows() {
    assertThatThrownBy(() -> Money.zero(USD).plus(Money.zero(JPY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, USD).plus(new Money(1, USD)))
        .isInstanceOf(ArithmeticException.class);
  }
}
