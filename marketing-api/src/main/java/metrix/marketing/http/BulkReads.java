package metrix.marketing.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingWrites;
import metrix.marketing.SideBySide;
import metrix.marketing.http.Call.What;
import metrix.marketing.wire.BatchWire;
import metrix.marketing.wire.FieldWire;
import metrix.marketing.wire.LiveCreativeWire;
import metrix.marketing.wire.LiveObjectWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.ImageHash;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;

/// Many objects read at once. Every part counts as a call at Meta; what is saved are round trips.
final class BulkReads {
  private static final int HASHES = 100;
  private final GraphCalls calls;
  private final MetaLabels.Lists lists;

  BulkReads(GraphCalls calls, MetaLabels.Lists lists) {
    this.calls = calls;
    this.lists = lists;
  }

  /// Fields of objects; one that is not there is missing.
  ///
  /// @param alone reads one object by itself, with all its repeats: for a part that failed in
  ///   passing
  Map<ObjectId, SortedMap<String, String>> fields(
      AccountId account,
      Map<ObjectId, List<String>> wanted,
      BiFunction<ObjectId, List<String>, SortedMap<String, String>> alone) {
    Function<ObjectId, List<String>> names = object -> wanted.getOrDefault(object, List.of());
    return asked(
        account,
        List.copyOf(wanted.keySet()),
        new Question<>(
            object -> String.join(",", FieldWire.asked(names.apply(object))),
            (object, node) -> FieldWire.fields(node, names.apply(object)),
            object -> alone.apply(object, names.apply(object))));
  }

  /// The creatives of ads, whole.
  Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads) {
    Map<AdId, LiveCreative> found = new HashMap<>();
    asked(
            account,
            List.copyOf(ads),
            new Question<>(
                _ -> LiveCreativeWire.FIELDS,
                (_, node) -> LiveCreativeWire.creative(node),
                ad -> LiveCreativeWire.creative(one(account, ad, LiveCreativeWire.FIELDS))))
        .forEach((ad, creative) -> creative.ifPresent(c -> found.put(ad, c)));
    return found;
  }

  /// Objects, whole.
  Map<ObjectId, LiveObject> objects(AccountId account, List<ObjectId> objects) {
    return asked(
        account,
        objects,
        new Question<>(
            LiveObjectWire::fields,
            LiveObjectWire::object,
            id -> LiveObjectWire.object(id, one(account, id, LiveObjectWire.fields(id)))));
  }

  /// What is asked of each object.
  ///
  /// @param alone asks once more by itself, with all its repeats: for a part that failed in passing
  private record Question<I extends ObjectId, T>(
      Function<I, String> fields, BiFunction<I, Node, T> read, Function<I, T> alone) {}

  private Node one(AccountId account, ObjectId object, String fields) {
    return calls.answer(Call.read(account, object.value(), Params.fields(fields)));
  }

  private <I extends ObjectId, T> Map<I, T> asked(
      AccountId account, List<I> objects, Question<I, T> question) {
    List<Supplier<Map<I, T>>> batches = new ArrayList<>();
    for (int from = 0; from < objects.size(); from += MarketingWrites.MOST_IN_A_BATCH) {
      List<I> some =
          objects.subList(from, Math.min(objects.size(), from + MarketingWrites.MOST_IN_A_BATCH));
      batches.add(() -> some(account, some, question));
    }
    Map<I, T> found = new HashMap<>();
    SideBySide.all(batches).forEach(found::putAll);
    return found;
  }

  private <I extends ObjectId, T> Map<I, T> some(
      AccountId account, List<I> some, Question<I, T> question) {
    List<BatchWire.Part> parts = new ArrayList<>();
    for (I object : some) {
      Params params = Params.fields(question.fields().apply(object));
      parts.add(BatchWire.Part.get(object.value() + "?" + Form.encode(params.values())));
    }
    List<PartAnswer> answers =
        calls.parts(
            Call.batch(What.READ_BATCH, account, BatchWire.params(parts), List.of(), parts.size()));
    Map<I, T> found = new HashMap<>();
    for (int i = 0; i < some.size(); i++) {
      I object = some.get(i);
      given(
              answers.get(i),
              node -> question.read().apply(object, node),
              () -> question.alone().apply(object))
          .ifPresent(value -> found.put(object, value));
    }
    return found;
  }

  /// Those of these images that the account has. Source: Meta, ad image reference: `hashes`.
  Set<ImageHash> images(AccountId account, Set<ImageHash> hashes) {
    List<String> asked = hashes.stream().map(ImageHash::value).sorted().toList();
    Set<ImageHash> there = new HashSet<>();
    for (int from = 0; from < asked.size(); from += HASHES) {
      List<String> some = asked.subList(from, Math.min(asked.size(), from + HASHES));
      Params params = Params.fields("hash").with("hashes", some);
      lists
          .read(Call.read(account, account.path() + "/adimages", params), n -> n.needed("hash"))
          .stream()
          .filter(some::contains)
          .forEach(hash -> there.add(new ImageHash(hash)));
    }
    return there;
  }

  private static <T> Optional<T> given(
      PartAnswer answer, Function<Node, T> read, Supplier<T> alone) {
    return switch (answer) {
      case PartAnswer.Given(Node node) -> Optional.of(read.apply(node));
      case PartAnswer.Failed(GraphFailure failure) ->
          switch (failure.kind()) {
            case NOT_FOUND -> Optional.empty();
            case TRANSIENT, THROTTLED, AMBIGUOUS, UNREACHABLE -> Optional.of(alone.get());
            case TOKEN, PERMISSION, INVALID, RESTRICTED -> throw failure;
          };
    };
  }
}
