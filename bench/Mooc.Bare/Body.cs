namespace Mooc.Bare;

/// <summary>A text of the size wished for, already HTML.</summary>
internal sealed class Body(int size)
{
    public Microsoft.AspNetCore.Html.HtmlString Html { get; } = new(new string('x', Math.Max(0, size - 120)));
}
