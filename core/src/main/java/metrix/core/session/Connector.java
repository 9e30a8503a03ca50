package metrix.core.session;

import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;

/// Opens the door to Meta. Opening sends nothing.
@FunctionalInterface
public interface Connector {
  MarketingApi open(AccessToken token, GraphUrl graph);
}
