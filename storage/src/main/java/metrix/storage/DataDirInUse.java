package metrix.storage;

import java.nio.file.Path;
import java.util.Optional;

/// Another process writes to the data folder.
public final class DataDirInUse extends StorageException {
  private static final long serialVersionUID = 1;

  private final String address;

  DataDirInUse(Path root, Optional<String> address) {
    super(
        "Another Metrix uses %s%s. Quit it first, or give another --data-dir."
            .formatted(root, address.map(a -> " (it serves " + a + ")").orElse("")));
    this.address = address.orElse("");
  }

  /// Where the other one serves, when it said so.
  public Optional<String> address() {
    return Optional.of(address).filter(a -> !a.isEmpty());
  }
}
