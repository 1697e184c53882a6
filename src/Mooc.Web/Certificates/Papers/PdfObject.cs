namespace Mooc.Web.Certificates.Papers;

/// <summary>One numbered object of a PDF file: its dictionary as it is written, and its stream where it has one.</summary>
internal sealed class PdfObject(int number, string text, byte[]? stream)
{
    public int Number => number;
    public string Text { get; set; } = text;
    public byte[]? Stream { get; set; } = stream;

    /// <summary>How others refer to it.</summary>
    public string Reference => $"{number} 0 R";

    public bool IsA(string type) => Text.Contains($"/Type/{type}", StringComparison.Ordinal) && !Text.Contains($"/Type/{type}s", StringComparison.Ordinal);

    /// <summary>Adds entries at the end of the dictionary.</summary>
    public void Add(string entries) => Text = Text[..Text.LastIndexOf(">>", StringComparison.Ordinal)] + entries + ">>";
}
