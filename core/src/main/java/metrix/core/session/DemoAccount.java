package metrix.core.session;

import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;

/// The built-in demo account. Asking for its address may start the simulator, which takes a moment.
public interface DemoAccount {
  GraphUrl graph();

  /// A token that only the simulator takes; a new one for each connection, since closing a
  /// connection forgets its token.
  AccessToken token();
}
