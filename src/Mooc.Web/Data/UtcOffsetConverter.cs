using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mooc.Web.Data;

/// <summary>Identity's own columns are offsets; they are stored as UTC times like all others.</summary>
public sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
    offset => offset.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
