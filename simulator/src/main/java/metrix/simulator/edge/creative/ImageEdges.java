package metrix.simulator.edge.creative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Commit;
import metrix.simulator.state.Image;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/act_x/adimages`: list, upload (multipart, zip, base64, from another account), delete. Source:
/// Meta, "Ad image" page.
public final class ImageEdges {
  private ImageEdges() {}

  static JsonNode list(Request request) {
    Params params = request.params();
    Set<String> hashes = Set.copyOf(params.list("hashes"));
    Optional<String> name = params.filled("name");
    int width = params.number("minwidth", 0);
    int height = params.number("minheight", 0);
    List<Image> images =
        request.world().images(request.account().id()).stream()
            .filter(request::shows)
            .filter(image -> hashes.isEmpty() || hashes.contains(image.hash()))
            .filter(image -> name.isEmpty() || image.name().contains(name.get()))
            .filter(image -> image.width() >= width && image.height() >= height)
            .toList();
    return request.page(new Rows.Listed<>(images));
  }

  static JsonNode upload(Request request) {
    Writes.checkAccount(request.account());
    List<ImageFile> files = ImageFile.of(request);
    ObjectNode answer = Json.object();
    ObjectNode images = answer.putObject("images");
    request.params().json("copy_from").ifPresent(source -> copy(request, source, images));
    if (files.isEmpty() && images.isEmpty()) {
      throw Failure.invalid("No image was provided: send a file, bytes or copy_from")
          .blaming("bytes")
          .thrown();
    }
    for (ImageFile file : files) {
      Picture picture = file.picture();
      Image image =
          new Image(
              request.account().id(),
              picture.hash(),
              file.key().length() > 100 ? file.key().substring(0, 100) : file.key(),
              picture.width(),
              picture.height(),
              request.now());
      images.set(file.key(), described(request, keep(request, image), file.key()));
    }
    return answer;
  }

  private static void copy(Request request, JsonNode source, ObjectNode images) {
    String hash = source.path("hash").asString("");
    Image image =
        request
            .world()
            .image(source.path("source_account_id").asString(""), hash)
            .orElseThrow(() ->
                Failure.refused(
                        2446386, "Image not found", "The image to copy is not available to you.")
                    .blaming("copy_from")
                    .thrown());
    Image copy =
        new Image(
            request.account().id(),
            hash,
            image.name(),
            image.width(),
            image.height(),
            request.now());
    images.set(image.name(), described(request, keep(request, copy), image.name()));
  }

  // The same bytes are the same stored picture, whatever the file is called.
  private static Image keep(Request request, Image image) {
    Optional<Image> known = request.world().image(image.account(), image.hash());
    if (known.isPresent()) {
      return known.get();
    }
    Image kept = image.named(request.world().imageName(image.account(), image.name()));
    request.world().put(kept);
    ledger(request, kept, "ACTIVE");
    return kept;
  }

  private static void ledger(Request request, Image image, String status) {
    request
        .graph()
        .ledger()
        .append(
            new Commit(
                request.now(),
                request.call().method(),
                request.target().path(),
                Optional.of("adimages"),
                image.hash(),
                Optional.of(image.name()),
                Optional.empty(),
                Optional.of(status)),
            request.call().fault());
  }

  private static ObjectNode described(Request request, Image image, String name) {
    double scale = 260.0 / Math.max(image.width(), image.height());
    return Json.object()
        .put("hash", image.hash())
        .put("url", ImageView.url(request, image, ""))
        .put("url_128", ImageView.url(request, image, "?width=128"))
        .put("url_256", ImageView.url(request, image, "?width=260"))
        .put("url_256_height", Long.toString(Math.max(1, Math.round(image.height() * scale))))
        .put("url_256_width", Long.toString(Math.max(1, Math.round(image.width() * scale))))
        .put("height", image.height())
        .put("width", image.width())
        .put("name", name);
  }

  static JsonNode delete(Request request) {
    Account account = request.account();
    String hash = Writes.required(request.params(), "hash");
    Image image =
        request
            .world()
            .image(account.id(), hash)
            .orElseThrow(() -> Failure.missing("DELETE", hash).thrown());
    if (ImageView.used(request, image)) {
      throw Failure.invalid("The image cannot be deleted while a creative uses it")
          .blaming("hash")
          .thrown();
    }
    request.world().removeImage(account.id(), hash);
    ledger(request, image, "DELETED");
    return Request.success();
  }
}
