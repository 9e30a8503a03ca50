package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import metrix.marketing.Write;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBodyTest {
  @TempDir Path folder;

  @Test
  void isAZipOfTheFilesAsTheyAre() throws IOException {
    byte[] cup = bytes(70_000);
    byte[] mug = bytes(3);
    var zip =
        new ZipBody(
            List.of(
                new ZipBody.Entry("cup.png", Files.write(folder.resolve("1"), cup)),
                new ZipBody.Entry("Tasse ü.png", Files.write(folder.resolve("2"), mug))));

    byte[] sent = sent(zip.publisher());

    assertThat(zip.publisher().contentLength()).isEqualTo(sent.length);
    try (var read = new ZipFile(Files.write(folder.resolve("all.zip"), sent).toFile())) {
      List<? extends ZipEntry> entries = Collections.list(read.entries());
      assertThat(entries).extracting(ZipEntry::getName).containsExactly("cup.png", "Tasse ü.png");
      assertThat(entries).allMatch(e -> e.getMethod() == ZipEntry.STORED);
      assertThat(read.getInputStream(entries.get(0)).readAllBytes()).isEqualTo(cup);
      assertThat(read.getInputStream(entries.get(1)).readAllBytes()).isEqualTo(mug);
    }
  }

  @Test
  void givesEveryImageANameOfItsOwn() {
    var names = ZipNames.unique(List.of(image("a.png", "1"), image("a.png", "2"), image("b", "3")));

    assertThat(names.keySet()).containsExactly("a.png", "2-a.png", "b.jpg");
    assertThat(names.values()).containsExactly(Path.of("1"), Path.of("2"), Path.of("3"));
  }

  private static Write.UploadImage image(String name, String file) {
    return new Write.UploadImage(Written.ACCOUNT, name, Path.of(file));
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] sent(BodyPublisher publisher) {
    var collected = BodySubscribers.ofByteArray();
    publisher.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            collected.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer piece) {
            collected.onNext(List.of(piece));
          }

          @Override
          public void onError(Throwable failure) {
            collected.onError(failure);
          }

          @Override
          public void onComplete() {
            collected.onComplete();
          }
        });
    return collected.getBody().toCompletableFuture().join();
  }
}
