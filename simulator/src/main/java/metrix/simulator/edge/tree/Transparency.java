package metrix.simulator.edge.tree;

import static metrix.simulator.edge.tree.AdSetRules.text;

import java.util.List;
import metrix.simulator.edge.targeting.DsaPlaces;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.state.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Who is behind an ad set and pays for it, where the law wants that shown. Source: Meta, "Ad set"
/// reference: the EU's DSA, and the regional rules of other places.
final class Transparency {
  private static final int LONGEST = 512;

  private Transparency() {}

  static void check(Request request, Account account, ObjectNode body) {
    for (String name : List.of("dsa_beneficiary", "dsa_payor")) {
      if (text(body, name).length() > LONGEST) {
        throw Failure.invalid(name + " has at most " + LONGEST + " characters")
            .blaming(name)
            .thrown();
      }
    }
    regional(body);
    if (!DsaPlaces.targeted(request.graph().catalog(), body.path("targeting"))) {
      return;
    }
    if (text(body, "dsa_beneficiary").isBlank() && account.beneficiary().isEmpty()) {
      throw dsa(3858081, "No payor/beneficiary provided in DSA regulated location", "beneficiary");
    }
    if (text(body, "dsa_payor").isBlank() && account.payor().isEmpty()) {
      throw dsa(3858079, "No payor provided in DSA regulated region", "payor");
    }
  }

  private static GraphError dsa(int subcode, String title, String who) {
    return Failure.refused(
            subcode,
            title,
            "The DSA requires ads to provide "
                + who
                + " information in regulated regions. Updating/creating ad needs to provide "
                + who
                + " of the ad.")
        .withType("FacebookApiException")
        .blaming("dsa_" + who)
        .thrown();
  }

  // That one of the two subcodes is for the beneficiary and the other for the payer is unverified.
  private static void regional(ObjectNode body) {
    if (body.path("regional_regulated_categories").isEmpty()) {
      return;
    }
    JsonNode identities = body.path("regional_regulation_identities");
    boolean beneficiary =
        identities.propertyNames().stream().anyMatch(name -> name.endsWith("_beneficiary"));
    boolean payer = identities.propertyNames().stream().anyMatch(name -> name.endsWith("_payer"));
    if (!beneficiary || !payer) {
      throw Failure.refused(
              beneficiary ? 3858636 : 3858634,
              "Regional beneficiary or payer missing",
              "Ads in this region must name a verified beneficiary and payer.")
          .blaming("regional_regulation_identities")
          .thrown();
    }
  }
}
