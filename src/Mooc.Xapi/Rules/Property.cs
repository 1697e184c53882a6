using System.Text;

namespace Mooc.Xapi.Rules;

/// <summary>A property that an object may have, and what is asked of its value.</summary>
internal sealed class Property(string name, Rule rule, bool required = false, bool since200 = false)
{
    public string Name => name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    public Rule Rule => rule;

    public bool IsRequired => required;

    public bool IsIn(XapiVersion version) => !since200 || version is XapiVersion.V200;
}
