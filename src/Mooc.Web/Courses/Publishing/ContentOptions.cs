using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Mooc.Web.Courses.Publishing;

/// <summary>The settings below <c>Mooc:Content</c>: how changes of the courses folder come online.</summary>
public sealed record ContentOptions : IValidatableObject
{
    /// <summary>How often the courses are pulled with Git: <c>never</c>, such as <c>90s</c>, <c>5m</c> and <c>1h</c>, or <c>00:05:00</c>.</summary>
    public string PullEvery { get; init; } = "never";

    /// <summary>What a forge must know to ask for a pull; null: nobody may.</summary>
    [MinLength(16, ErrorMessage = "Mooc:Content:WebhookKey is too easy to guess; give it at least 16 signs.")]
    public string? WebhookKey { get; init; }

    /// <summary>Whether a change of a file comes online by itself.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>How long nothing may change before the folder is read, so that a copy of many files is read once and whole.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Set by <c>mooc preview</c>: pages are shown as their author needs them, not as readers do.</summary>
    public bool ForAuthor { get; init; }

    /// <summary>Null: never.</summary>
    public TimeSpan? PullInterval => TryRead(PullEvery, out var interval) ? interval : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TryRead(PullEvery, out var interval) || interval < TimeSpan.FromSeconds(10))
            yield return new ValidationResult($"Mooc:Content:PullEvery holds '{PullEvery}'; write never, or at least ten seconds such as 30s, 5m, 1h or 00:05:00.");
        if (Quiet < TimeSpan.Zero || Quiet > TimeSpan.FromMinutes(1))
            yield return new ValidationResult("Mooc:Content:Quiet must be between 00:00:00 and 00:01:00.");
    }

    /// <summary>A bare number is refused: nobody knows whether it means seconds or days.</summary>
    private static bool TryRead(string written, out TimeSpan? interval)
    {
        interval = null;
        if (string.Equals(written, "never", StringComparison.OrdinalIgnoreCase)) return true;
        if (written.Contains(':', StringComparison.Ordinal))
        {
            var isTime = TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var time);
            interval = time;
            return isTime;
        }

        if (written.Length < 2 || !int.TryParse(written.AsSpan(0, written.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        interval = written[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
        return interval is not null;
    }
}
