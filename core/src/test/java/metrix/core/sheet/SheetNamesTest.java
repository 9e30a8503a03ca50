package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void makesNamesFromTheCampaignDown() {
    SheetRow row =
        filled(
                Map.of(
                    Column.CAMPAIGN, "{date:yyMM} {objective}",
                    Column.OBJECTIVE, "Traffic",
                    Column.LOCATIONS, "country:us; Germany; city:2418779",
                    Column.AD_SET, "{campaign} {country}",
                    Column.IMAGE, "tent.final.png\nboot.png",
                    Column.AD, "{ad_set} {file}",
                    Column.URL_PARAMETERS, "utm={ad}&id={{ad.id}}"))
            .getFirst();

    assertThat(row.text(Column.CAMPAIGN)).isEqualTo("2612 Traffic");
    assertThat(row.text(Column.AD_SET)).isEqualTo("2612 Traffic US-DE");
    assertThat(row.text(Column.AD)).isEqualTo("2612 Traffic US-DE tent.final");
    assertThat(row.text(Column.URL_PARAMETERS))
        .isEqualTo("utm=2612%20Traffic%20US-DE%20tent.final&id={{ad.id}}");
    assertThat(problems).isEmpty();
  }

  @Test
  void countsTheRowsOfEachTemplateApart() {
    List<SheetRow> rows =
        filled(
            Map.of(Column.AD, "Tent {n:02}"),
            Map.of(Column.AD, "Boot {n}"),
            Map.of(Column.AD, "Tent {n:02}"),
            Map.of(Column.AD, "Plain"));

    assertThat(rows)
        .extracting(r -> r.text(Column.AD))
        .containsExactly("Tent 01", "Boot 1", "Tent 02", "Plain");
  }

  @Test
  void refusesANameThatUsesOneBelowIt() {
    filled(Map.of(Column.CAMPAIGN, "{ad_set}", Column.AD_SET, "{ad_set}"));

    assertThat(problems)
        .extracting(Problem::at)
        .containsExactly("row 2, campaign", "row 2, ad_set");
    assertThat(problems).allSatisfy(p -> assertThat(p.what()).contains("no field “{ad_set}”"));
  }

  @Test
  void saysThatAFieldIsEmptyInItsRow() {
    SheetRow row = filled(Map.of(Column.AD, "{headline} {country}")).getFirst();

    assertThat(problems).hasSize(2).allSatisfy(p -> assertThat(p.what()).contains("is empty here"));
    assertThat(row.text(Column.AD)).isEqualTo("{headline} {country}");
  }

  @SafeVarargs
  private List<SheetRow> filled(Map<Column, String>... rows) {
    var sheet = new ArrayList<SheetRow>();
    for (Map<Column, String> row : rows) {
      sheet.add(new SheetRow(sheet.size() + 2, new EnumMap<>(row), EnumSet.allOf(Column.class)));
    }
    return SheetNames.fill(sheet, TODAY, problems);
  }
}
