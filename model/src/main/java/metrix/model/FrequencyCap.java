package metrix.model;

/// How often one person sees an ad set at most.
///
/// @param impressions at least 1
/// @param days in which they are counted, at least 1
public record FrequencyCap(int impressions, int days) {
  /// As a sheet says it, `2/7`.
  @Override
  public String toString() {
    return impressions + "/" + days;
  }
}
