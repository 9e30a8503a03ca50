package metrix.model;

import java.util.List;
import java.util.Optional;

/// What an ad shows. Images are named by their place only: the first one of the content is the
/// first of the images that come with it.
public sealed interface AdContent {
  /// How many images it needs.
  int images();

  /// What a click opens, on the first of several cards; empty when only Meta knows.
  default Optional<ClickTarget> opens() {
    return switch (this) {
      case OneImage one -> Optional.of(one.target());
      case Carousel carousel -> carousel.cards().stream().findFirst().map(Card::target);
      case Flexible flexible -> Optional.of(flexible.target());
      case ExistingCreative _, ExistingPost _ -> Optional.empty();
    };
  }

  /// One image; with several texts of a kind, Meta chooses among them.
  ///
  /// @param displayLink the address that is shown in place of the real one
  record OneImage(
      Wording wording, ClickTarget target, CallToAction button, Optional<String> displayLink)
      implements AdContent {
    @Override
    public int images() {
      return 1;
    }
  }

  /// Two to ten cards, side by side; the image of a card stands at the same place as the card.
  ///
  /// @param endCard whether a last card shows the picture of the Page
  record Carousel(
      String primaryText, List<Card> cards, Optional<String> displayLink, boolean endCard)
      implements AdContent {
    public Carousel {
      cards = List.copyOf(cards);
    }

    @Override
    public int images() {
      return cards.size();
    }
  }

  /// One card of a carousel.
  record Card(String headline, String description, ClickTarget target, CallToAction button) {}

  /// Several images and texts that Meta combines for each person (dynamic creative). Its ad set
  /// holds this ad alone and must be made for it.
  record Flexible(
      int images,
      Wording wording,
      ClickTarget target,
      CallToAction button,
      Optional<String> displayLink)
      implements AdContent {}

  /// A creative that the account has already; it is used as it stands.
  record ExistingCreative(String id) implements AdContent {
    public ExistingCreative {
      ObjectId.requireDigits(id);
    }

    @Override
    public int images() {
      return 0;
    }
  }

  /// A post that the Page has already, with its likes and comments.
  ///
  /// @param id of the Page and of the post: `123_456`
  record ExistingPost(String id) implements AdContent {
    public ExistingPost {
      if (!id.matches("\\d{1,20}_\\d{1,20}")) {
        throw new IllegalArgumentException("not the id of a Page and a post: " + id);
      }
    }

    @Override
    public int images() {
      return 0;
    }
  }
}
