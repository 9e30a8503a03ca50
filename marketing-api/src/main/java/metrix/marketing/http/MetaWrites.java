package metrix.marketing.http;

import java.util.List;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingWrites;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.http.Call.Upload;
import metrix.marketing.http.Call.What;
import metrix.marketing.wire.AdSetWire;
import metrix.marketing.wire.AdWire;
import metrix.marketing.wire.CampaignWire;
import metrix.marketing.wire.ChangeWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.Level;
import metrix.model.ObjectId;

/// The writes to Meta, each one POST. An answer that does not say what was made leaves the outcome
/// unknown.
final class MetaWrites implements MarketingWrites {
  private static final List<String> VALIDATE_ONLY = List.of("validate_only");
  private final GraphCalls calls;

  MetaWrites(GraphCalls calls) {
    this.calls = calls;
  }

  @Override
  public WriteAnswer send(Write write) {
    Node answer = calls.answer(call(write, What.WRITE));
    try {
      return switch (write) {
        case Write.UploadImage _ -> new WriteAnswer.Uploaded(AdWire.uploaded(answer));
        case Write.CreateCampaign _ -> made(Level.CAMPAIGN, answer);
        case Write.CreateAdSet _ -> made(Level.AD_SET, answer);
        case Write.CreateAd _ -> made(Level.AD, answer);
        case Write.Change _ -> new WriteAnswer.Changed();
      };
    } catch (UnreadableAnswer | IllegalArgumentException e) {
      throw new GraphFailure(
          GraphFailure.Kind.AMBIGUOUS,
          GraphError.ours("Meta took the request, but its answer does not say what was made."));
    }
  }

  @Override
  public void validate(Write write) {
    if (write instanceof Write.UploadImage) {
      return;
    }
    Call call = call(write, What.VALIDATE);
    calls.answer(call.with(Params.none().with("execution_options", VALIDATE_ONLY)));
  }

  private static WriteAnswer made(Level level, Node answer) {
    return new WriteAnswer.Made(ObjectId.of(level, answer.needed("id")));
  }

  private static Call call(Write write, What what) {
    return switch (write) {
      case Write.UploadImage(var account, var fileName, var file) ->
          Call.upload(account, account.path() + "/adimages", new Upload(fileName, file));
      case Write.CreateCampaign(var account, var spec, var label) ->
          Call.post(what, account, account.path() + "/campaigns", CampaignWire.create(spec, label));
      case Write.CreateAdSet(var account, var campaign, var spec, var label) ->
          Call.post(
              what, account, account.path() + "/adsets", AdSetWire.create(campaign, spec, label));
      case Write.CreateAd(var account, var adSet, var images, var spec, var label) ->
          Call.post(
              what, account, account.path() + "/ads", AdWire.create(adSet, images, spec, label));
      case Write.Change(var account, var object, var changes) ->
          Call.post(what, account, object.value(), ChangeWire.params(changes));
    };
  }
}
