namespace Mooc.Content.Foreign;

/// <summary>An option of another player while it is gathered line by line.</summary>
internal sealed class ForeignOption(OptionLine line, int number)
{
    public string Label => line.Label;
    public int Line => number;
    public bool? Right { get; set; } = line.Right;
    public bool IsBold => line.IsBold;
    public string Text { get; private set; } = line.Text;
    public List<string> Feedback { get; } = [];

    /// <summary>It holds more than one paragraph, such as a block of code, for which there is no shape here.</summary>
    public bool IsTooMuch { get; private set; }
    private List<string>? code;

    public void Add(ForeignLine inside)
    {
        if (inside.Kind == LineKind.Code) AddCode(inside);
        else if (inside.Kind == LineKind.Quote) Feedback.Add(inside.Content);
        else if (ForeignWords.ExplanationLine().Match(inside.Content.TrimStart('-', '*', '+', ' ')) is { Success: true } explained) Feedback.Add(explained.Groups["value"].Value);
        else if (OptionLine.Read(inside) is { Kind: OptionKind.Bullet } nested) Feedback.Add(nested.Text);
        else if (Feedback.Count > 0) Feedback.Add(inside.Content);
        else if (inside.Kind is LineKind.Text) Text = $"{Text} {inside.Content}".Trim();
        else IsTooMuch = true;
    }

    /// <summary>A text that stands apart under the option, after an empty line.</summary>
    public void AddApart(ForeignLine inside)
    {
        if (inside.Kind == LineKind.Text && Feedback.Count == 0 && Text.Length > 0 && OptionLine.Read(inside) is null) Feedback.Add(inside.Content);
        else Add(inside);
    }

    private void AddCode(ForeignLine inside)
    {
        if (!inside.IsFence)
        {
            (code ??= []).Add(inside.Content);
            return;
        }
        code ??= [];
        if (inside.Content.TrimStart('`', '~').Length > 0 || code.Count == 0) return;

        if (code.Count == 1 && !code[0].Contains('`', StringComparison.Ordinal)) Text = $"{Text} `{code[0]}`".Trim();
        else IsTooMuch = true;
        code = [];
    }
}
