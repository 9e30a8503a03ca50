package metrix.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final Table SHOP =
      new Table(
          new LinkedHashMap<>(),
          Stream.of("name", "delivery", "daily_budget").map(Table.Column::shown).toList(),
          List.of(
              row("Summer tents", "active", "20.00"),
              row("Winter boots", "paused", "120.00"),
              row("Summer boots", "paused", "")),
          Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delivery=active | Summer tents",
        "delivery=ACTIVE | Summer tents",
        "delivery!=active | Winter boots;Summer boots",
        "name~summer | Summer tents;Summer boots",
        "name!~boots | Summer tents",
        "daily_budget>=20 | Summer tents;Winter boots",
        "daily_budget = 120 | Winter boots",
        "daily_budget<100 | Summer tents",
        "name~boots, delivery=paused, daily_budget>1 | Winter boots",
        "name=\"Winter boots\" | Winter boots"
      })
  void keepsTheRowsThatFulfilAllConditions(String filter, String names) {
    Table kept = Filter.parse(filter, SHOP.names()).get().apply(SHOP);
    assertThat(kept.rows())
        .extracting(row -> row.getFirst().text())
        .containsExactly(names.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "summer", "colour=red", "daily_budget>many", "name~", "=x"})
  void refusesWhatIsNoCondition(String filter) {
    var checked = Filter.parse(filter, SHOP.names());
    if (filter.equals("name~")) {
      assertThat(checked.get().apply(SHOP).rows()).hasSize(3);
    } else {
      assertThat(checked.problems()).isNotEmpty().allMatch(p -> p.at().equals("--filter"));
    }
  }

  @Test
  void namesTheColumnsWhenOneIsUnknown() {
    assertThat(Filter.parse("colour=red", SHOP.names()).problems().getFirst().fix())
        .contains("name, delivery, daily_budget");
  }

  private static List<Cell> row(String name, String delivery, String budget) {
    return List.of(
        Cell.of(name),
        Cell.of(delivery),
        budget.isEmpty() ? Cell.NONE : Cell.of(new BigDecimal(budget)));
  }
}
