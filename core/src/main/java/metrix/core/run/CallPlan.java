package metrix.core.run;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// How a run groups its writes into requests. Every value has a safe default.
///
/// @param inFlight requests under way at the same time; the limits of Meta may allow fewer
/// @param adsInABatch ads that one request makes. Source: Meta, asynchronous and batch requests
///   page: 10 or fewer
/// @param editsInABatch objects that one request changes. Source: Meta, batch requests page: 50
/// @param imagesInAZip images that one request uploads
/// @param zipBytes the largest zip
/// @param tricks what is used beyond one call for each write
public record CallPlan(
    int inFlight,
    int adsInABatch,
    int editsInABatch,
    int imagesInAZip,
    long zipBytes,
    Set<Trick> tricks) {
  /// A way to save calls or round trips that Meta may refuse.
  public enum Trick {
    /// Several images in a zip. Source: Meta, ad image page.
    ZIP_UPLOAD,
    /// An ad names an image that goes along in the same batch. Source: Meta, batch requests page.
    IMAGE_REFERENCE,
    /// The first ad brings its ad set along (`adset_spec`). Not used yet: no account was seen to
    /// take it.
    AD_SET_SPEC,
    /// Ad sets as copies of others. Not used yet: its price is not published.
    COPIES,
    /// Requests that Meta works on later. Not used yet: their price is not published.
    ASYNC_SETS
  }

  /// 32 requests in flight, 10 ads and 50 edits a batch, zips of 10 images and 25 MB, and the
  /// tricks that Meta documents.
  public static final CallPlan STANDARD =
      new CallPlan(32, 10, 50, 10, 25_000_000, EnumSet.of(Trick.ZIP_UPLOAD, Trick.IMAGE_REFERENCE));

  public CallPlan {
    tricks = Set.copyOf(tricks);
    if (inFlight < 1 || adsInABatch < 1 || adsInABatch > 10 || imagesInAZip < 1) {
      throw new IllegalArgumentException("a call plan that sends nothing, or too much at once");
    }
    if (editsInABatch < 1 || editsInABatch > 50) {
      throw new IllegalArgumentException("Meta takes 1 to 50 calls in a batch");
    }
  }

  /// Whether a trick is used.
  public boolean uses(Trick trick) {
    return tricks.contains(trick);
  }

  /// The same with another number of requests in flight.
  public CallPlan withInFlight(int requests) {
    return new CallPlan(requests, adsInABatch, editsInABatch, imagesInAZip, zipBytes, tricks);
  }

  /// The same with a trick.
  public CallPlan with(Trick trick) {
    Set<Trick> more = new HashSet<>(tricks);
    more.add(trick);
    return withTricks(more);
  }

  /// The same without a trick.
  public CallPlan without(Trick trick) {
    Set<Trick> fewer = new HashSet<>(tricks);
    fewer.remove(trick);
    return withTricks(fewer);
  }

  private CallPlan withTricks(Set<Trick> others) {
    return new CallPlan(inFlight, adsInABatch, editsInABatch, imagesInAZip, zipBytes, others);
  }
}
