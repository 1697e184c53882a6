using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mooc.Web.Data;

/// <summary>Storage holds UTC; what comes back says so.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc), time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
