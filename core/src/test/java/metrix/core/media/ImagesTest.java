package metrix.core.media;

import static metrix.core.media.Pictures.chunk;
import static metrix.core.media.Pictures.exif;
import static metrix.core.media.Pictures.join;
import static metrix.core.media.Pictures.jpeg;
import static metrix.core.media.Pictures.png;
import static metrix.core.media.Pictures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import metrix.core.media.ImageFile.Format;
import metrix.model.Checked;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
  @Test
  void takesAPngAndSaysWhatItIs() {
    ImageFile file = Images.check("shoe.png", png(1080, 1350)).get().file();

    assertThat(file.format()).isEqualTo(Format.PNG);
    assertThat(file.width()).isEqualTo(1080);
    assertThat(file.height()).isEqualTo(1350);
    assertThat(file.metadataRemoved()).isEmpty();
  }

  @Test
  void takesAJpegUnderBothOfItsExtensions() {
    assertThat(Images.check("a.jpg", jpeg(800, 600, 3)).get().file().format())
        .isEqualTo(Format.JPEG);
    assertThat(Images.check("A.JPEG", jpeg(800, 600, 1)).get().file().width()).isEqualTo(800);
  }

  @Test
  void leavesAFileWithoutMetadataAsItIs() {
    byte[] bytes = jpeg(800, 600, 3);

    assertThat(Images.check("a.jpg", bytes).get().content()).isSameAs(bytes);
  }

  @Test
  void takesOutWhereAndWithWhatAJpegWasTaken() {
    byte[] xmp = segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0<secret/>"));
    byte[] profile = segment(0xe2, text("ICC_PROFILE\0\1\1colours"));
    byte[] comment = segment(0xfe, text("made by Jo"));

    CleanImage image =
        Images.check("a.jpg", jpeg(800, 600, 3, exif(1), xmp, profile, comment)).get();

    assertThat(new String(image.content(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "secret", "made by Jo")
        .contains("ICC_PROFILE");
    assertThat(image.file().metadataRemoved()).containsExactly("EXIF", "XMP", "comment");
  }

  @Test
  void keepsHowTheCameraWasHeldAndNothingElseOfExif() {
    CleanImage image = Images.check("a.jpg", jpeg(800, 600, 3, exif(6))).get();

    assertThat(image.file().width()).as("shown upright").isEqualTo(600);
    String content = new String(image.content(), StandardCharsets.ISO_8859_1);
    assertThat(content).contains("Exif").doesNotContain("GPS");
    assertThat(Images.check("a.jpg", image.content()).get().file().sha256())
        .as("cleaning twice changes nothing")
        .isEqualTo(image.file().sha256());
  }

  @Test
  void takesTextsAndExifOutOfAPng() {
    byte[] more =
        join(
            chunk("tEXt", text("Author\0Jo")),
            chunk("eXIf", Orientation.tiff(3)),
            chunk("iCCP", text("p\0\0xx")));

    CleanImage image = Images.check("a.png", png(700, 700, more)).get();

    String content = new String(image.content(), StandardCharsets.ISO_8859_1);
    assertThat(content).doesNotContain("Author").contains("iCCP", "eXIf");
    assertThat(image.file().metadataRemoved()).containsExactly("text", "EXIF");
    assertThat(Images.check("a.png", image.content()).value()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.gif", "a.webp", "a", "a.png.exe"})
  void refusesOtherExtensions(String name) {
    refuses(name, png(700, 700));
  }

  @Test
  void namesAGif() {
    assertThat(refuses("a.gif", text("GIF89a")).what()).contains("GIF");
    assertThat(refuses("a.png", text("GIF89a....")).what()).contains("GIF under another name");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThat(refuses("a.png", text("just a text")).what()).contains("it is none");
    assertThat(refuses("a.png", new byte[0]).what()).contains("empty");
    assertThat(refuses("a.jpg", png(700, 700)).what()).contains("PNG under the name of a JPEG");
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThat(refuses("a.png", new byte[Images.MAX_BYTES + 1]).what()).contains("31 MB");
  }

  @Test
  void refusesSomethingAfterTheEnd() {
    assertThat(refuses("a.png", join(png(700, 700), text("PK\3\4"))).what()).contains("4 bytes");
    assertThat(refuses("a.jpg", join(jpeg(700, 700, 3), text("x"))).what()).contains("1 bytes");
  }

  @Test
  void refusesAFileCutAnywhere() {
    byte[] png = png(700, 700);
    byte[] jpeg = jpeg(700, 700, 3, exif(1));

    for (int cut = 1; cut < png.length; cut += 7) {
      refuses("a.png", Arrays.copyOf(png, cut));
    }
    for (int cut = 1; cut < jpeg.length; cut++) {
      refuses("a.jpg", Arrays.copyOf(jpeg, cut));
    }
  }

  @Test
  void refusesAnAnimatedPng() {
    assertThat(refuses("a.png", png(700, 700, chunk("acTL", new byte[8]))).what())
        .contains("animated");
  }

  @Test
  void refusesPrintColours() {
    assertThat(refuses("a.jpg", jpeg(700, 700, 4)).what()).contains("CMYK");
  }

  @Test
  void refusesSizesThatNobodyCanUse() {
    assertThat(refuses("a.png", png(1, 1)).what()).contains("1 × 1");
    assertThat(refuses("a.png", png(17_000, 100)).what()).contains("17000");
    byte[] huge = png(20_000, 20_000);
    assertThat(refuses("a.png", huge).what()).contains("megapixels");
  }

  @Test
  void warnsOfASmallPicture() {
    Checked<CleanImage> checked = Images.check("a.png", png(400, 400));

    assertThat(checked.value()).isPresent();
    assertThat(checked.problems()).singleElement().matches(p -> !p.isError());
  }

  @Test
  void refusesAWrongChecksum() {
    byte[] png = png(700, 700);
    png[20] ^= 1;

    assertThat(refuses("a.png", png).what()).contains("checksum");
  }

  @Test
  void neverFailsOtherwiseThanByAProblem() {
    var random = new Random(42);
    byte[][] sound = {
      png(700, 700, chunk("eXIf", Orientation.tiff(6))), jpeg(700, 700, 3, exif(8))
    };
    for (int i = 0; i < 4000; i++) {
      byte[] bytes = sound[i % 2].clone();
      for (int flips = 0; flips < 3; flips++) {
        bytes[2 + random.nextInt(Math.min(bytes.length - 2, 300))] = (byte) random.nextInt(256);
      }
      Checked<CleanImage> checked = Images.check(i % 2 == 0 ? "a.png" : "a.jpg", bytes);
      assertThat(checked.value().isPresent() || !checked.problems().isEmpty()).isTrue();
    }
  }

  private static Problem refuses(String name, byte[] bytes) {
    Checked<CleanImage> checked = Images.check(name, bytes);
    assertThat(checked.value()).as(name).isEmpty();
    assertThat(checked.problems().getFirst().at()).isEqualTo("image");
    return checked.problems().getFirst();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
