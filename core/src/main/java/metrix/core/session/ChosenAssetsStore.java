package metrix.core.session;

import java.util.Optional;

/// Remembers the last choice of a live connection, ids only. The demo's choices are not kept.
public interface ChosenAssetsStore {
  Optional<ChosenAssets> load();

  void save(ChosenAssets chosen);
}
