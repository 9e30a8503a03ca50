package metrix.core.session;

import java.util.List;
import metrix.model.Page;
import metrix.model.Pixel;

/// What can be used with an ad account.
public record Assets(List<Page> pages, List<Pixel> pixels) {
  public Assets {
    pages = List.copyOf(pages);
    pixels = List.copyOf(pixels);
  }
}
