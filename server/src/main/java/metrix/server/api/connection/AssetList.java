package metrix.server.api.connection;

import java.util.List;

/// What can be used with an ad account.
public record AssetList(List<PageJson> pages, List<PixelJson> pixels) {
  public AssetList {
    pages = List.copyOf(pages);
    pixels = List.copyOf(pixels);
  }
}
