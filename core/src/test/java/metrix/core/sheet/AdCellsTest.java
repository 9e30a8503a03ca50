package metrix.core.sheet;

import static metrix.testkit.Samples.anAd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import metrix.model.AdDetails;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative.Form;
import org.junit.jupiter.api.Test;

class AdCellsTest {
  @Test
  void writesTheCardsOfACarouselOnLines() {
    var says =
        List.of(
            new Said(CreativePart.PRIMARY_TEXT, List.of("New tents")),
            new Said(CreativePart.HEADLINE, List.of("Tent", "Boot")),
            new Said(CreativePart.IMAGE, List.of("a".repeat(32), "b".repeat(32))),
            new Said(CreativePart.URL_PARAMETERS, List.of("utm_source=meta")));

    assertThat(AdCells.of(anAd().withDetails(details(Form.CAROUSEL, says)).build()))
        .containsEntry(Column.FORMAT, "carousel")
        .containsEntry(Column.PRIMARY_TEXT, "New tents")
        .containsEntry(Column.HEADLINE, "Tent\nBoot")
        .containsEntry(Column.IMAGE, "hash:" + "a".repeat(32) + "\nhash:" + "b".repeat(32))
        .containsEntry(Column.URL_PARAMETERS, "utm_source=meta")
        .containsEntry(Column.PAGE, "7")
        .containsEntry(Column.INSTAGRAM, "17841405822304914")
        .containsEntry(Column.LEAD_FORM, "51")
        .containsEntry(Column.PIXEL, "73");
  }

  @Test
  void leavesTheCellsOfAPostEmpty() {
    assertThat(AdCells.of(anAd().withDetails(details(Form.POST, List.of())).build()))
        .containsKeys(Column.AD, Column.AD_ID, Column.STATUS, Column.CREATIVE_ID)
        .doesNotContainKeys(Column.PRIMARY_TEXT, Column.IMAGE, Column.WEBSITE_URL, Column.FORMAT);
  }

  private static AdDetails details(Form form, List<Said> says) {
    return new AdDetails(
        Optional.of(form),
        says,
        Optional.of("7"),
        Optional.of("17841405822304914"),
        Optional.of("51"),
        Optional.of("73"),
        "");
  }
}
