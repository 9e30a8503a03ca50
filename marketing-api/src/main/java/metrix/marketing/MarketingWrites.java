package metrix.marketing;

import java.util.List;

/// What can be changed at Meta. Only the runner of plans may call this port: it journals first and
/// knows what to do when the outcome is unknown.
public interface MarketingWrites {
  /// Sends one write, once. Never repeats it by itself: a failure of kind
  /// [GraphFailure.Kind#AMBIGUOUS] means that Meta may have done it.
  WriteAnswer send(Write write);

  /// How many writes a batch may hold. Source: Meta, batch requests page.
  int MOST_IN_A_BATCH = 50;

  /// Sends up to 50 writes in one request, once. Meta does them in their order; one may name what
  /// an earlier one makes by a [StandIn]. At most one of them makes an ad set of the same campaign.
  ///
  /// @return an outcome for each write, in order; a failure of the whole request is thrown and is
  ///   then that of every write
  List<WriteOutcome> sendAll(List<Write> writes);

  /// Uploads several images of one account in one request.
  ///
  /// @return an outcome for each image, in order; a failure of the whole request is thrown
  List<WriteOutcome> uploadAll(List<Write.UploadImage> images);

  /// Lets Meta check a write without doing it (`execution_options=["validate_only"]`). Images have
  /// no such check and pass.
  void validate(Write write);
}
