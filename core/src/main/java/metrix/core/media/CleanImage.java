package metrix.core.media;

/// A checked image with its bytes, freed of metadata without touching a pixel.
///
/// @param content owned by this record; not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared; copying 30 MB would only cost memory
public record CleanImage(ImageFile file, byte[] content) {}
