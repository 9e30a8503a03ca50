package metrix.core.media;

import java.util.List;

/// What the parse of an image file found.
///
/// @param width pixels as shown
/// @param height pixels as shown
/// @param clean the file without metadata
/// @param removed what was taken out, for people
@SuppressWarnings("ArrayRecordComponent") // never compared
record Parsed(int width, int height, byte[] clean, List<String> removed) {}
