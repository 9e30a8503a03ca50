package metrix.simulator.edge.audience;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AUDIENCE;
import static metrix.simulator.state.Kind.CUSTOM_CONVERSION;
import static metrix.simulator.state.Kind.SAVED_AUDIENCE;

import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.Writes;

/// Custom audiences with their people, saved audiences, custom conversions.
public final class AudienceFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .view(AUDIENCE, new AudienceView())
        .get(ACCOUNT, "customaudiences", Audiences::custom)
        .post(ACCOUNT, "customaudiences", AudienceWrites::create)
        .post(AUDIENCE, "", AudienceWrites::update)
        .delete(AUDIENCE, "", AudienceWrites::delete)
        .post(AUDIENCE, "users", AudienceUsers::add)
        .delete(AUDIENCE, "users", AudienceUsers::remove)
        .post(AUDIENCE, "usersreplace", AudienceUsers::replace)
        .get(AUDIENCE, "adaccounts", Sharing::list)
        .post(AUDIENCE, "adaccounts", Sharing::add)
        .delete(AUDIENCE, "adaccounts", Sharing::remove);
    table
        .view(SAVED_AUDIENCE, new SavedAudienceView())
        .get(ACCOUNT, "saved_audiences", Audiences.of(SAVED_AUDIENCE));
    table
        .view(CUSTOM_CONVERSION, new ConversionView())
        .get(ACCOUNT, "customconversions", Audiences.of(CUSTOM_CONVERSION))
        .post(ACCOUNT, "customconversions", ConversionRules::create)
        .post(CUSTOM_CONVERSION, "", ConversionRules::update)
        .delete(CUSTOM_CONVERSION, "", Writes::delete)
        .get(CUSTOM_CONVERSION, "stats", ConversionView::stats);
  }
}
