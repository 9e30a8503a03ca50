package metrix.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/// Shuts the process off from its neighbours. On Linux `prctl(PR_SET_DUMPABLE, 0)` makes the
/// process's memory, environment and core unreadable for programs of the same user. Other systems
/// have no such call that we tried; there the launcher's flags have to do.
final class Hardening {
  private static final int PR_SET_DUMPABLE = 4;

  private Hardening() {}

  /// Does what this system offers; never fails, since a start without it beats no start.
  @SuppressWarnings("restricted") // the launcher allows native access
  static void apply() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      try {
        Linker linker = Linker.nativeLinker();
        var prctl =
            linker.downcallHandle(
                linker.defaultLookup().findOrThrow("prctl"),
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        int _ = (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
      } catch (Throwable e) {
        System.getLogger(Hardening.class.getName())
            .log(System.Logger.Level.DEBUG, "prctl is not to be had: " + e.getClass().getName());
      }
    }
  }
}
