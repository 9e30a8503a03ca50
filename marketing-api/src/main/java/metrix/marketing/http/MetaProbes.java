package metrix.marketing.http;

import java.util.Collections;
import java.util.List;
import metrix.marketing.GraphFailure;
import metrix.marketing.Probe;
import metrix.marketing.Probe.Verdict;
import metrix.marketing.http.Call.What;
import metrix.marketing.wire.BatchWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;

/// Tries ways of asking, each with one or two reads.
final class MetaProbes {
  private final GraphCalls calls;

  MetaProbes(GraphCalls calls) {
    this.calls = calls;
  }

  /// Tries one. Fails only when Meta cannot be asked.
  Verdict tried(AccountId account, Probe probe) {
    try {
      return switch (probe) {
        case BATCH_REFERENCE -> reference(account);
        case MANY_CAMPAIGNS_FILTER -> works(account, "/ads", manyCampaigns());
        case LARGE_INSIGHTS_PAGE ->
            works(
                account,
                "/insights",
                Params.fields("impressions").with("level", "ad").with("limit", 5_000));
      };
    } catch (GraphFailure failure) {
      return verdict(failure);
    }
  }

  private Verdict works(AccountId account, String edge, Params params) {
    calls.answer(Call.read(account, account.path() + edge, params));
    return Verdict.WORKS;
  }

  /// Asks for a campaign and, in the same batch, for it again by reference.
  private Verdict reference(AccountId account) {
    BatchWire.Part first =
        BatchWire.Part.get(account.path() + "/campaigns?fields=id&limit=1").named("p0");
    BatchWire.Part second = BatchWire.Part.get("{result=p0:$.data.*.id}?fields=id");
    Call batch =
        Call.batch(
            What.READ_BATCH, account, BatchWire.params(List.of(first, second)), List.of(), 2);
    List<PartAnswer> answers = calls.parts(batch);
    if (!(answers.getFirst() instanceof PartAnswer.Given(Node campaigns))
        || campaigns.list("data").isEmpty()) {
      return Verdict.NOTHING_THERE;
    }
    return switch (answers.getLast()) {
      case PartAnswer.Given _ -> Verdict.WORKS;
      case PartAnswer.Failed(var failure) -> verdict(failure);
    };
  }

  private static Verdict verdict(GraphFailure failure) {
    return switch (failure.kind()) {
      case INVALID, NOT_FOUND, PERMISSION, TRANSIENT -> Verdict.REFUSED;
      case TOKEN, THROTTLED, RESTRICTED, AMBIGUOUS, UNREACHABLE -> throw failure;
    };
  }

  /// Ids that are nobody's do as well as real ones: only the form is tried.
  private static Params manyCampaigns() {
    String ids = String.join("\",\"", Collections.nCopies(100, "1"));
    return Params.fields("id")
        .with("limit", 1)
        .with(
            "filtering",
            "[{\"field\":\"campaign.id\",\"operator\":\"IN\",\"value\":[\"%s\"]}]".formatted(ids));
  }
}
