package metrix.simulator.protocol;

import java.util.function.Supplier;

/// A file that came with a call: the name that the client gave, and a way to read its bytes.
public record Upload(String fileName, Supplier<byte[]> bytes) {}
