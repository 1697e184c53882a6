using System.ComponentModel.DataAnnotations;
using Mooc.Xapi.Rules;

namespace Mooc.Web.Xapi;

/// <summary>The settings below <c>Mooc:Xapi</c>: who may use <c>/xapi</c> from a page of another site, and how much one request may ask for.</summary>
public sealed record XapiOptions
{
    /// <summary>Origins such as <c>https://player.example.org</c>, separated by commas. Empty: no page of another site may.</summary>
    public string Origins { get; init; } = "";

    /// <summary>Of one request; what is larger is answered with 413.</summary>
    [Range(1024, 256 * 1024 * 1024, ErrorMessage = "Mooc:Xapi:MaxBodyBytes must be between 1024 and 268435456.")]
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    [Range(1, 10_000, ErrorMessage = "Mooc:Xapi:MaxStatements must be between 1 and 10000.")]
    public int MaxStatements { get; init; } = 1000;

    /// <summary>How deep objects and arrays may stand inside each other.</summary>
    [Range(10, 100, ErrorMessage = "Mooc:Xapi:MaxDepth must be between 10 and 100.")]
    public int MaxDepth { get; init; } = 100;

    /// <summary>The most statements of one page, also where a reader asks for more.</summary>
    [Range(1, 10_000, ErrorMessage = "Mooc:Xapi:MaxPage must be between 1 and 10000.")]
    public int MaxPage { get; init; } = 500;

    /// <summary>A page ends early once its statements have this many bytes.</summary>
    [Range(1024, 256 * 1024 * 1024, ErrorMessage = "Mooc:Xapi:MaxPageBytes must be between 1024 and 268435456.")]
    public int MaxPageBytes { get; init; } = 4 * 1024 * 1024;

    public StatementLimits Limits => new() { MaxBytes = MaxBodyBytes, MaxStatements = MaxStatements, MaxDepth = MaxDepth };

    public string[] AllowedOrigins => Origins.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
