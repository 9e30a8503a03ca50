package metrix.server.api.system;

/// The images that lie in `temp_uploads` now.
public record TempUploads(int files, long bytes) {}
