package metrix.server.objects;

import java.time.InstantSource;
import java.util.Optional;
import metrix.core.campaign.AccountTree;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.server.api.Endpoint;
import metrix.server.api.objects.LevelWord;
import metrix.server.api.objects.ObjectDetail;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// The objects of the chosen account.
public final class ObjectsApi {
  private final AccountTree tree;
  private final Working working;
  private final InstantSource clock;

  public ObjectsApi(AccountTree tree, Working working, InstantSource clock) {
    this.tree = tree;
    this.working = working;
    this.clock = clock;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.LIST_CAMPAIGNS, call -> Tables.campaigns(tree(call.yes("refresh"))))
        .on(Endpoint.LIST_AD_SETS, call -> Tables.adSets(tree(call.yes("refresh"))))
        .on(Endpoint.LIST_ADS, call -> Tables.ads(tree(call.yes("refresh"))))
        .on(Endpoint.GET_OBJECT, this::detail);
  }

  /// The id of an object in an address or a body.
  public static ObjectId id(LevelWord level, String id) {
    if (!ObjectId.isDigits(id)) {
      throw ApiError.notFound("That is not the id of an object.");
    }
    return ObjectId.of(level(level), id);
  }

  private static Level level(LevelWord word) {
    return switch (word) {
      case CAMPAIGN -> Level.CAMPAIGN;
      case ADSET -> Level.AD_SET;
      case AD -> Level.AD;
    };
  }

  private ObjectDetail detail(Call call) {
    Optional<LevelWord> level =
        switch (call.path("level")) {
          case "campaign", "campaigns" -> Optional.of(LevelWord.CAMPAIGN);
          case "adset", "adsets" -> Optional.of(LevelWord.ADSET);
          case "ad", "ads" -> Optional.of(LevelWord.AD);
          default -> Optional.empty();
        };
    return level
        .flatMap(l -> Details.of(tree(false), id(l, call.path("id"))))
        .orElseThrow(() -> ApiError.notFound("There is no such object in this account."));
  }

  private Tree tree(boolean refresh) {
    return Tree.of(tree.snapshot(working.withAccount(), refresh), clock.instant());
  }
}
