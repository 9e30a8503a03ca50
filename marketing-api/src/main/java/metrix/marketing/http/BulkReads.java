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
import java.util.function.Supplier;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingWrites;
import metrix.marketing.SideBySide;
import metrix.marketing.http.Call.What;
import metrix.marketing.wire.BatchWire;
import metrix.marketing.wire.FieldWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.model.AccountId;
import metrix.model.ImageHash;
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
    List<Supplier<Map<ObjectId, SortedMap<String, String>>>> batches = new ArrayList<>();
    List<ObjectId> objects = List.copyOf(wanted.keySet());
    for (int from = 0; from < objects.size(); from += MarketingWrites.MOST_IN_A_BATCH) {
      List<ObjectId> some =
          objects.subList(from, Math.min(objects.size(), from + MarketingWrites.MOST_IN_A_BATCH));
      batches.add(() -> some(account, some, wanted, alone));
    }
    Map<ObjectId, SortedMap<String, String>> found = new HashMap<>();
    SideBySide.all(batches).forEach(found::putAll);
    return found;
  }

  private Map<ObjectId, SortedMap<String, String>> some(
      AccountId account,
      List<ObjectId> some,
      Map<ObjectId, List<String>> wanted,
      BiFunction<ObjectId, List<String>, SortedMap<String, String>> alone) {
    Map<ObjectId, SortedMap<String, String>> found = new HashMap<>();
    List<PartAnswer> answers = calls.parts(batch(account, some, wanted));
    for (int i = 0; i < some.size(); i++) {
      ObjectId object = some.get(i);
      List<String> names = wanted.getOrDefault(object, List.of());
      fields(answers.get(i), names, () -> alone.apply(object, names))
          .ifPresent(fields -> found.put(object, fields));
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

  private static Call batch(
      AccountId account, List<ObjectId> objects, Map<ObjectId, List<String>> wanted) {
    List<BatchWire.Part> parts = new ArrayList<>();
    for (ObjectId object : objects) {
      Params params =
          Params.fields(String.join(",", FieldWire.asked(wanted.getOrDefault(object, List.of()))));
      parts.add(BatchWire.Part.get(object.value() + "?" + Form.encode(params.values())));
    }
    return Call.batch(What.READ_BATCH, account, BatchWire.params(parts), List.of(), parts.size());
  }

  private static Optional<SortedMap<String, String>> fields(
      PartAnswer answer, List<String> names, Supplier<SortedMap<String, String>> alone) {
    return switch (answer) {
      case PartAnswer.Given(Node node) -> Optional.of(FieldWire.fields(node, names));
      case PartAnswer.Failed(GraphFailure failure) ->
          switch (failure.kind()) {
            case NOT_FOUND -> Optional.empty();
            case TRANSIENT, THROTTLED, AMBIGUOUS, UNREACHABLE -> Optional.of(alone.get());
            case TOKEN, PERMISSION, INVALID, RESTRICTED -> throw failure;
          };
    };
  }
}
