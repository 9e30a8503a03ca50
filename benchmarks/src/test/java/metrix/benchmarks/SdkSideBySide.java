package metrix.benchmarks;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APIRequest;
import com.facebook.ads.sdk.APIResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Meta's SDK by somebody who thinks of speed: each image once, and many calls at the same time,
/// level by level; with the SDK's own asynchronous calls, or on so many threads.
///
/// @param threads 0 for the SDK's asynchronous calls, which take five connections
record SdkSideBySide(int threads) implements Contender {
  @Override
  public String name() {
    return threads == 0
        ? "Meta's Java SDK, asynchronous"
        : "Meta's Java SDK, %d workers".formatted(threads);
  }

  @Override
  public double launch(Meta meta, Goods goods, String campaign) throws Exception {
    Sdk sdk = Sdk.at(meta);
    long start = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads))) {
      List<String> hashes = new ArrayList<>();
      for (APIResponse image :
          all(workers, goods.images().size(), i -> sdk.image(goods.images().get(i)))) {
        hashes.add(Sdk.hash(image));
      }
      String parent = Sdk.id(sdk.campaign(campaign).execute());
      List<String> adSets = ids(all(workers, goods.adSets(), i -> sdk.adSet(i, parent)));
      List<String> creatives =
          ids(all(workers, goods.ads(), i -> sdk.creative(i, hashes.get(goods.imageNumberOf(i)))));
      ids(
          all(
              workers,
              goods.ads(),
              i -> sdk.ad(i, adSets.get(Goods.adSetOf(i)), creatives.get(i))));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /// Sends so many requests at the same time and waits for all of them.
  List<APIResponse> all(ExecutorService workers, int count, IntFunction<APIRequest<?>> request)
      throws Exception {
    List<Future<APIResponse>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      APIRequest<?> one = request.apply(i);
      answers.add(threads == 0 ? one.executeAsyncBase() : workers.submit(() -> one.execute()));
    }
    List<APIResponse> all = new ArrayList<>();
    for (Future<APIResponse> answer : answers) {
      all.add(answer.get());
    }
    return all;
  }

  static List<String> ids(List<APIResponse> answers) throws APIException {
    List<String> ids = new ArrayList<>();
    for (APIResponse answer : answers) {
      ids.add(Sdk.id(answer));
    }
    return ids;
  }
}
