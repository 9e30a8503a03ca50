package metrix.simulator.edge.preview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The address of a preview page, which carries what the page shows.
final class PreviewLink {
  private static final int MOST_BYTES = 64_000;

  private PreviewLink() {}

  /// The parameters of the page's address: `d` holds the snapshot, `t` its checksum, as Meta's link
  /// has a `d` and a `t`.
  static String query(Snapshot shown) {
    ObjectNode json = Json.object();
    json.put("f", shown.format())
        .put("n", shown.account())
        .put("p", shown.page())
        .put("m", shown.message())
        .put("c", shown.caption())
        .put("x", shown.description())
        .put("a", shown.action());
    ArrayNode list = json.putArray("i");
    shown.cards().forEach(card -> list.addObject().put("h", card.image()).put("t", card.title()));
    byte[] packed = deflated(Json.bytes(json));
    return "d="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(packed)
        + "&t="
        + sum(packed);
  }

  /// Reads such parameters; nothing when they were damaged or made by hand.
  static Optional<Snapshot> read(String d, String t) {
    try {
      byte[] packed = Base64.getUrlDecoder().decode(d);
      if (!sum(packed).equals(t)) {
        return Optional.empty();
      }
      return Json.parse(new String(inflated(packed), StandardCharsets.UTF_8))
          .map(PreviewLink::parse);
    } catch (IllegalArgumentException | DataFormatException e) {
      return Optional.empty();
    }
  }

  private static Snapshot parse(JsonNode json) {
    List<Snapshot.Card> cards = new ArrayList<>();
    json.path("i")
        .forEach(card ->
            cards.add(new Snapshot.Card(card.path("h").asString(""), card.path("t").asString(""))));
    return new Snapshot(
        json.path("f").asString(""),
        json.path("n").asString("").replaceAll("[^0-9]", ""),
        json.path("p").asString(""),
        json.path("m").asString(""),
        json.path("c").asString(""),
        json.path("x").asString(""),
        json.path("a").asString(""),
        cards);
  }

  private static String sum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue());
  }

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[2048];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] inflated(byte[] bytes) throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      byte[] buffer = new byte[MOST_BYTES];
      int length = 0;
      while (!inflater.finished() && length < buffer.length) {
        int read = inflater.inflate(buffer, length, buffer.length - length);
        if (read == 0 && !inflater.finished()) {
          throw new DataFormatException("cut short");
        }
        length += read;
      }
      return Arrays.copyOf(buffer, length);
    }
  }
}
