package metrix.benchmarks;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APIRequest;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.BatchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/// Meta's SDK with its batches of 50, one after another; each image once. Ad sets of one campaign
/// may not share a batch (Meta, batch requests page), so they go by the SDK's asynchronous calls.
record SdkBatches() implements Contender {
  private static final int MOST = 50;

  @Override
  public String name() {
    return "Meta's Java SDK, batches of 50";
  }

  @Override
  public double launch(Meta meta, Goods goods, String campaign) throws Exception {
    Sdk sdk = Sdk.at(meta);
    long start = System.nanoTime();
    List<String> hashes = new ArrayList<>();
    for (APIResponse image :
        all(sdk, goods.images().size(), i -> sdk.image(goods.images().get(i)))) {
      hashes.add(Sdk.hash(image));
    }
    String parent = Sdk.id(sdk.campaign(campaign).execute());
    List<String> adSets;
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      var asynchronous = new SdkSideBySide(0);
      adSets =
          SdkSideBySide.ids(asynchronous.all(workers, goods.adSets(), i -> sdk.adSet(i, parent)));
    }
    List<String> creatives =
        SdkSideBySide.ids(
            all(sdk, goods.ads(), i -> sdk.creative(i, hashes.get(goods.imageNumberOf(i)))));
    SdkSideBySide.ids(
        all(sdk, goods.ads(), i -> sdk.ad(i, adSets.get(Goods.adSetOf(i)), creatives.get(i))));
    return (System.nanoTime() - start) / 1e9;
  }

  /// Sends so many requests in batches, one batch after another.
  static List<APIResponse> all(Sdk sdk, int count, IntFunction<APIRequest<?>> request)
      throws APIException {
    List<APIResponse> answers = new ArrayList<>();
    for (int from = 0; from < count; from += MOST) {
      BatchRequest batch = new BatchRequest(sdk.context());
      for (int i = from; i < Math.min(count, from + MOST); i++) {
        request.apply(i).addToBatch(batch, "part" + i);
      }
      answers.addAll(batch.execute(false));
    }
    return answers;
  }
}
