package metrix.marketing.http;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.AdAccount;
import metrix.model.ImageHash;
import metrix.model.Page;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;

/// An account of the simulator with pictures in it, over real HTTP: what tests of creatives need.
record PictureAccount(
    Simulator simulator,
    MetaMarketingApi api,
    AdAccount account,
    Page page,
    RawGraph graph,
    List<ImageHash> images)
    implements AutoCloseable {
  /// Starts a simulator and uploads so many pictures.
  static PictureAccount start(Path folder, int pictures) throws IOException {
    Simulator simulator = Simulator.start(SimulatorConfig.defaults());
    MetaMarketingApi api =
        MetaMarketingApi.open(
            AccessToken.parse("EAAtokenOfTheDemo0123456789").get(),
            new GraphUrl(simulator.graphUrl()),
            ApiVersion.V26_0,
            InstantSource.system());
    AdAccount account = api.adAccounts().getFirst();
    List<ImageHash> images = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      Path file = folder.resolve("cup" + i + ".png");
      ImageIO.write(
          new BufferedImage(600 + i, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      images.add(
          ((WriteAnswer.Uploaded)
                  api.send(new Write.UploadImage(account.id(), "cup" + i + ".png", file)))
              .hash());
    }
    return new PictureAccount(
        simulator,
        api,
        account,
        api.pages(account.id()).getFirst(),
        new RawGraph(simulator.graphUrl(), account.id()),
        List.copyOf(images));
  }

  @Override
  public void close() {
    graph.close();
    api.close();
    simulator.close();
  }
}
