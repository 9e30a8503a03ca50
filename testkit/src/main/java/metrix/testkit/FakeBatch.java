package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import metrix.marketing.GraphFailure;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.ImageHash;
import metrix.model.ObjectId;

/// One request with writes at the Meta in memory: the parts are done in order, and each may name
/// what an earlier one made. A part that names one that failed is refused.
final class FakeBatch {
  /// What became of a write, and what is said of it.
  ///
  /// @param did the answer, when it was done, whether or not it is told
  /// @param said a failure in place of the answer
  record Arrived(Optional<WriteAnswer> did, Optional<GraphFailure> said) {
    WriteOutcome outcome() {
      return said.<WriteOutcome>map(WriteOutcome.Failed::new)
          .orElseGet(() -> new WriteOutcome.Done(did.orElseThrow()));
    }
  }

  /// A reference to a part that made nothing.
  private static final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final List<Arrived> parts = new ArrayList<>();
  private final Function<Write, Arrived> door;

  FakeBatch(Function<Write, Arrived> door) {
    this.door = door;
  }

  void part(Write write) {
    try {
      parts.add(door.apply(resolved(write)));
    } catch (Unresolved _) {
      parts.add(
          new Arrived(
              Optional.empty(), Optional.of(FakeMarketingApi.failure(GraphFailure.Kind.INVALID))));
    }
  }

  List<WriteOutcome> outcomes() {
    return parts.stream().map(Arrived::outcome).toList();
  }

  /// The ids and hashes of what was made.
  List<String> results() {
    return parts.stream()
        .flatMap(p -> p.did().stream())
        .flatMap(answer ->
            switch (answer) {
              case WriteAnswer.Made(var id) -> Stream.of(id.value());
              case WriteAnswer.Uploaded(var hash) -> Stream.of(hash.value());
              case WriteAnswer.CreativeMade(var id) -> Stream.of(id.value());
              case WriteAnswer.Changed _ -> Stream.empty();
            })
        .toList();
  }

  private Write resolved(Write write) {
    return switch (write) {
      case Write.UploadImage _, Write.CreateCampaign _ -> write;
      case Write.CreateAdSet(var account, var campaign, var spec, var label) ->
          new Write.CreateAdSet(account, new CampaignId(id(campaign)), spec, label);
      case Write.CreateAd(var account, var adSet, var images, var spec, var label) ->
          new Write.CreateAd(
              account,
              new AdSetId(id(adSet)),
              images.stream().map(this::hash).toList(),
              spec,
              label);
      case Write.CopyImage _ -> write;
      case Write.CreateCopy(var account, var parent, var spec, var label) ->
          new Write.CreateCopy(
              account, parent.map(p -> ObjectId.of(p.level(), id(p))), spec, label);
      case Write.CreateCreative(var account, var images, var spec) ->
          new Write.CreateCreative(account, images.stream().map(this::hash).toList(), spec);
      case Write.Change(var account, var object, var changes) ->
          new Write.Change(account, ObjectId.of(object.level(), id(object)), changes);
    };
  }

  private String id(ObjectId id) {
    return StandIn.part(id).map(part -> made(part).id().value()).orElse(id.value());
  }

  private ImageHash hash(ImageHash hash) {
    return StandIn.part(hash).map(part -> uploaded(part).hash()).orElse(hash);
  }

  private WriteAnswer.Made made(int part) {
    if (parts.get(part).did().orElseThrow(Unresolved::new) instanceof WriteAnswer.Made made) {
      return made;
    }
    throw new Unresolved();
  }

  private WriteAnswer.Uploaded uploaded(int part) {
    if (parts.get(part).did().orElseThrow(Unresolved::new)
        instanceof WriteAnswer.Uploaded uploaded) {
      return uploaded;
    }
    throw new Unresolved();
  }
}
