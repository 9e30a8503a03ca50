package metrix.core.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

class FormNamesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void fillsInTheFieldsOfNamesFromTheCampaignDown() {
    LaunchForm typed = form("{date:yyMMdd} {country}", "{campaign} adults", "{file} {n:02}", "");

    FormNames names = FormNames.of(typed, TODAY);

    assertThat(names.problems()).isEmpty();
    assertThat(names.form().campaign().name()).isEqualTo("261201 US");
    assertThat(names.form().adSet().name()).isEqualTo("261201 US adults");
    assertThat(names.form().ad().name()).isEqualTo("boots 01");
  }

  @Test
  void encodesValuesInUrlParametersAndLeavesMetasFieldsToMeta() {
    LaunchForm typed = form("Winter & snow", "Set", "Ad", "utm_campaign={campaign}&ad={{ad.id}}");

    FormNames names = FormNames.of(typed, TODAY);

    assertThat(names.form().ad().urlParameters())
        .isEqualTo("utm_campaign=Winter%20%26%20snow&ad={{ad.id}}");
  }

  @Test
  void saysWhereAFieldIsWrongAndKeepsTheText() {
    FormNames names = FormNames.of(form("{contry} sale", "Set", "{ad}", ""), TODAY);

    assertThat(names.problems())
        .extracting(Problem::at)
        .containsExactly("campaign.name", "ad.name");
    assertThat(names.problems().getFirst().fix()).isEqualTo("Did you mean {country}?");
    assertThat(names.form().campaign().name()).isEqualTo("{contry} sale");
  }

  @Test
  void leavesNamesWithoutFieldsAsTheyAre() {
    LaunchForm typed = form("Winter", "Adults", "Boots", "utm_source=facebook");

    assertThat(FormNames.of(typed, TODAY)).isEqualTo(new FormNames(typed, List.of()));
  }

  private static LaunchForm form(String campaign, String adSet, String ad, String urlParameters) {
    return new LaunchForm(
        Forms.campaign(campaign),
        Forms.adSet(adSet, "20"),
        Forms.ad(ad, "boots.png").withUrlParameters(urlParameters));
  }
}
