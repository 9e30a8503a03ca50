package metrix.marketing.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingWrites;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.marketing.http.Call.What;
import metrix.marketing.wire.AdSetWire;
import metrix.marketing.wire.AdWire;
import metrix.marketing.wire.BatchWire;
import metrix.marketing.wire.CampaignWire;
import metrix.marketing.wire.ChangeWire;
import metrix.marketing.wire.CopyWire;
import metrix.marketing.wire.CreativeCopyWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.AccountId;
import metrix.model.CreativeId;
import metrix.model.Level;
import metrix.model.ObjectId;

/// The writes to Meta: POSTs, alone, in batches, or images in a zip. An answer that does not say
/// what was made leaves the outcome unknown.
final class MetaWrites implements MarketingWrites {
  private static final List<String> VALIDATE_ONLY = List.of("validate_only");
  private final GraphCalls calls;

  MetaWrites(GraphCalls calls) {
    this.calls = calls;
  }

  @Override
  public WriteAnswer send(Write write) {
    return answer(write, calls.answer(call(write, What.WRITE)));
  }

  @Override
  public List<WriteOutcome> sendAll(List<Write> writes) {
    if (writes.isEmpty() || writes.size() > MOST_IN_A_BATCH) {
      throw new IllegalArgumentException("a batch of " + writes.size() + " writes");
    }
    int most = calls.writesAtOnce(writes.getFirst().account());
    return writes.size() > most && writes.stream().allMatch(MetaWrites::standsAlone)
        ? inPieces(writes, most)
        : batch(writes);
  }

  private static boolean standsAlone(Write write) {
    return write instanceof Write.Change(_, var object, _) && StandIn.part(object).isEmpty();
  }

  /// Sends changes in batches for which there is room.
  private List<WriteOutcome> inPieces(List<Write> writes, int most) {
    List<WriteOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < writes.size(); from += most) {
      List<Write> piece = writes.subList(from, Math.min(writes.size(), from + most));
      try {
        outcomes.addAll(batch(piece));
      } catch (GraphFailure failure) {
        piece.forEach(_ -> outcomes.add(new WriteOutcome.Failed(failure)));
      }
    }
    return outcomes;
  }

  private List<WriteOutcome> batch(List<Write> writes) {
    List<BatchWire.Part> parts = new ArrayList<>();
    List<Upload> files = new ArrayList<>();
    for (Write write : writes) {
      Optional<Upload> file = file(write, "file" + parts.size());
      file.ifPresent(files::add);
      parts.add(part(call(write, What.WRITE), parts.size(), file));
    }
    Call batch =
        Call.batch(
            What.WRITE, writes.getFirst().account(), BatchWire.params(parts), files, parts.size());
    List<PartAnswer> answers = calls.parts(batch);
    return IntStream.range(0, writes.size())
        .mapToObj(i -> outcome(answers.get(i), node -> answer(writes.get(i), node)))
        .toList();
  }

  @Override
  public List<WriteOutcome> uploadAll(List<Write.UploadImage> images) {
    SequencedMap<String, Path> files = ZipNames.unique(images);
    var zip =
        new ZipBody(
            files.entrySet().stream()
                .map(e -> new ZipBody.Entry(e.getKey(), e.getValue()))
                .toList());
    AccountId account = images.getFirst().account();
    Node answer =
        calls.answer(
            Call.upload(account, account.path() + "/adimages", Upload.zip("images.zip", zip)));
    return files.keySet().stream().map(name -> uploaded(answer, name)).toList();
  }

  @Override
  public void validate(Write write) {
    if (write instanceof Write.UploadImage || write instanceof Write.CopyImage) {
      return;
    }
    Call call = call(write, What.VALIDATE);
    calls.answer(call.with(Params.none().with("execution_options", VALIDATE_ONLY)));
  }

  private static WriteOutcome uploaded(Node answer, String name) {
    return AdWire.uploaded(answer, name)
        .<WriteOutcome>map(hash -> new WriteOutcome.Done(new WriteAnswer.Uploaded(hash)))
        .orElseGet(() -> WriteOutcome.unknown("Meta does not say what became of the image."));
  }

  private static WriteOutcome outcome(PartAnswer part, Function<Node, WriteAnswer> read) {
    return switch (part) {
      case PartAnswer.Failed(var failure) -> new WriteOutcome.Failed(failure);
      case PartAnswer.Given(var node) -> {
        try {
          yield new WriteOutcome.Done(read.apply(node));
        } catch (GraphFailure unreadable) {
          yield new WriteOutcome.Failed(unreadable);
        }
      }
    };
  }

  private static WriteAnswer answer(Write write, Node answer) {
    try {
      return switch (write) {
        case Write.UploadImage _, Write.CopyImage _ ->
            new WriteAnswer.Uploaded(AdWire.uploaded(answer));
        case Write.CreateCampaign _ -> made(Level.CAMPAIGN, answer);
        case Write.CreateAdSet _ -> made(Level.AD_SET, answer);
        case Write.CreateAd _ -> made(Level.AD, answer);
        case Write.CreateCopy copy -> made(copy.spec().level(), answer);
        case Write.CreateCreative _ ->
            new WriteAnswer.CreativeMade(new CreativeId(answer.needed("id")));
        case Write.Change _ -> new WriteAnswer.Changed();
      };
    } catch (UnreadableAnswer | IllegalArgumentException e) {
      throw new GraphFailure(
          GraphFailure.Kind.AMBIGUOUS,
          GraphError.ours("Meta took the request, but its answer does not say what was made."));
    }
  }

  /// A part of a batch. References are put into the encoded text, since Meta looks for them before
  /// it decodes. Source: Meta, batch requests page: `{result=name:$.id}`; for images
  /// `$.images.*.hash` as on its page about batches of ads, seen by none of us at Meta.
  private static BatchWire.Part part(Call call, int number, Optional<Upload> file) {
    String body =
        StandIn.replaced(
            Form.encode(call.params().values()),
            part -> "{result=" + name(part) + ":$.id}",
            part -> "{result=" + name(part) + ":$.images.*.hash}");
    return BatchWire.Part.post(call.path(), body, name(number), file.map(Upload::field));
  }

  private static String name(int part) {
    return "p" + part;
  }

  private static Optional<Upload> file(Write write, String field) {
    return write instanceof Write.UploadImage(_, var fileName, var file)
        ? Optional.of(Upload.file(field, fileName, file))
        : Optional.empty();
  }

  private static String edge(Level level) {
    return switch (level) {
      case CAMPAIGN -> "campaigns";
      case AD_SET -> "adsets";
      case AD -> "ads";
      case ACCOUNT -> throw new IllegalArgumentException("accounts are not made");
    };
  }

  private static WriteAnswer made(Level level, Node answer) {
    return new WriteAnswer.Made(ObjectId.of(level, answer.needed("id")));
  }

  private static Call call(Write write, What what) {
    return switch (write) {
      case Write.UploadImage(var account, var fileName, var file) ->
          Call.upload(account, account.path() + "/adimages", Upload.file(fileName, file));
      case Write.CreateCampaign(var account, var spec, var label) ->
          Call.post(what, account, account.path() + "/campaigns", CampaignWire.create(spec, label));
      case Write.CreateAdSet(var account, var campaign, var spec, var label) ->
          Call.post(
              what, account, account.path() + "/adsets", AdSetWire.create(campaign, spec, label));
      case Write.CreateAd(var account, var adSet, var images, var spec, var label) ->
          Call.post(
              what, account, account.path() + "/ads", AdWire.create(adSet, images, spec, label));
      case Write.CreateCopy(var account, var parent, var spec, var label) ->
          Call.post(
              what,
              account,
              account.path() + "/" + edge(spec.level()),
              CopyWire.create(parent, spec, label));
      case Write.CopyImage(var account, var from, var hash) ->
          Call.post(what, account, account.path() + "/adimages", CopyWire.image(from, hash));
      case Write.CreateCreative(var account, var images, var spec) ->
          Call.post(
              what,
              account,
              account.path() + "/adcreatives",
              CreativeCopyWire.create(images, spec));
      case Write.Change(var account, var object, var changes) ->
          Call.post(what, account, object.value(), ChangeWire.params(changes));
    };
  }
}
