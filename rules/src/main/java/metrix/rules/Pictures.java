package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.Problem;

/// The rules for how many images an ad has, and advice on their shapes. Source: Meta, ad creative
/// link data reference (cards) and asset feed options page (flexible), copies of 2026-09-12; shapes
/// and sizes as public clients recommend them, not Meta's text.
public final class Pictures {
  public static final int FEWEST_CARDS = 2;
  public static final int MOST_CARDS = 10;

  /// Images of a flexible ad.
  public static final int MOST_FLEXIBLE = 10;

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("square", 1, 1, "feeds, carousels and the Marketplace"),
          new Shape("4:5", 4, 5, "feeds on phones"),
          new Shape("9:16", 9, 16, "stories and reels"),
          new Shape("1.91:1", 191, 100, "the right column and links in feeds"));

  /// How far a picture may be from a shape to count as it: Meta cuts a little without harm.
  private static final double NEAR = 0.06;

  private Pictures() {}

  /// A shape that Meta shows whole somewhere.
  ///
  /// @param fits where
  public record Shape(String name, int width, int height, String fits) {
    boolean is(int pixelsWide, int pixelsHigh) {
      double wanted = (double) width / height;
      return Math.abs((double) pixelsWide / pixelsHigh - wanted) <= wanted * NEAR;
    }
  }

  /// The shapes of all placements.
  public static List<Shape> shapes() {
    return SHAPES;
  }

  /// Advises on the shape of a picture.
  ///
  /// @param width pixels
  /// @param height pixels
  public static List<Problem> shape(int width, int height, String name, String at) {
    if (SHAPES.stream().anyMatch(s -> s.is(width, height))) {
      return List.of();
    }
    return List.of(
        Problem.warning(
            at,
            "“%s” is %d × %d; no placement shows that shape whole, so its edges are cut."
                .formatted(name, width, height),
            "Best are 1080 × 1080 and 1080 × 1350 for feeds, 1080 × 1920 for stories and reels."));
  }

  /// Advises on the pictures of a carousel, which Meta shows square, one beside the other.
  public static Optional<Problem> alike(List<Double> ratios, String at) {
    boolean differ =
        ratios.stream().anyMatch(r -> Math.abs(r - ratios.getFirst()) > ratios.getFirst() * NEAR);
    return differ
        ? Optional.of(
            Problem.warning(
                at,
                "The cards have pictures of different shapes; Meta cuts them to one.",
                "Use square pictures, 1080 × 1080."))
        : Optional.empty();
  }

  /// Judges the number of cards.
  public static List<Problem> cards(int cards, String at) {
    return count(
        cards, FEWEST_CARDS, MOST_CARDS, "A carousel has %d to %d cards; here are %d.", at);
  }

  /// Judges the number of images of a flexible ad.
  public static List<Problem> flexible(int images, String at) {
    return count(images, 1, MOST_FLEXIBLE, "A flexible ad has %d to %d images; here are %d.", at);
  }

  private static List<Problem> count(int is, int least, int most, String what, String at) {
    List<Problem> problems = new ArrayList<>();
    if (is < least || is > most) {
      problems.add(
          Problem.error(
              at,
              what.formatted(least, most, is),
              is < least ? "Add images." : "Keep the %d best.".formatted(most)));
    }
    return problems;
  }
}
