namespace Mooc.Web.Data;

/// <summary>The machine could not store: disk full, I/O error, or a lock that lasts. Answered with 503 and Retry-After.</summary>
public sealed class StorageUnavailableException(Exception cause) : Exception("The database cannot be written to now.", cause);
