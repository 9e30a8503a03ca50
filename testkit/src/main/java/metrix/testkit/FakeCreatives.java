package metrix.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.marketing.Write;
import metrix.model.CreativeId;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.ImageHash;
import metrix.model.LiveCreative;

/// The creatives of the Meta in memory. An equal one is given back instead of made again.
final class FakeCreatives {
  private final Map<CreativeId, LiveCreative> creatives = new HashMap<>();
  private final Map<Object, CreativeId> equal = new HashMap<>();

  void put(LiveCreative creative) {
    creatives.put(creative.id(), creative);
  }

  /// A creative by its id; one that a test did not say has a single link.
  LiveCreative get(CreativeId id) {
    return Optional.ofNullable(creatives.get(id)).orElseGet(() -> Samples.aCreative(id));
  }

  /// @param fresh an id that is free
  CreativeId make(Write.CreateCreative write, String fresh) {
    return equal.computeIfAbsent(
        List.of(write.images(), write.spec()),
        _ -> {
          LiveCreative source = get(write.spec().source());
          List<Said> said = new ArrayList<>(write.spec().said());
          if (!write.images().isEmpty()) {
            said.add(
                new Said(
                    CreativePart.IMAGE, write.images().stream().map(ImageHash::value).toList()));
          }
          List<Said> says =
              Stream.concat(
                      source.says().stream()
                          .filter(old -> said.stream().noneMatch(s -> s.part() == old.part())),
                      said.stream())
                  .toList();
          put(
              new LiveCreative(
                  new CreativeId(fresh),
                  write.spec().name(),
                  source.form(),
                  says,
                  source.carried(),
                  List.of()));
          return new CreativeId(fresh);
        });
  }
}
