using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mooc.Web.Data;

/// <summary>SQL put together from pieces, for queries whose conditions vary. As everywhere, the holes of a piece become parameters.</summary>
public sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values = [];

    public SqlText Add(FormattableString piece)
    {
        var holes = Enumerable.Range(_values.Count, piece.ArgumentCount).Select(hole => $"{{{hole}}}").ToArray();
        _text.AppendFormat(CultureInfo.InvariantCulture, piece.Format, holes).Append('\n');
        _values.AddRange(piece.GetArguments());
        return this;
    }

    public FormattableString ToSql() => FormattableStringFactory.Create(_text.ToString(), [.. _values]);
}
