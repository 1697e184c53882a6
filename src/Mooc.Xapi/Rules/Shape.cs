using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>
/// The properties of one kind of object. All others, null, other letters (<c>timeStamp</c>), repeats and gaps are refused (Data 2.2).
/// </summary>
internal sealed class Shape(string what, string clause, params Property[] properties)
{
    private readonly uint required = properties.Index().Aggregate(0u, (bits, p) => p.Item.IsRequired ? bits | (1u << p.Index) : bits);

    public string Clause => clause;

    /// <returns>Whether it is an object at all.</returns>
    public bool Check(Examination x, JsonNode node)
    {
        if (!node.IsObject)
        {
            x.Refuse(node, clause, $"Here stands {what}, which is an object.");
            return false;
        }

        var seen = 0u;
        foreach (var property in node.Properties)
        {
            var index = IndexOf(property.Name.Text, x.Version);
            if (index < 0) x.Refuse(property.Name, "Data 2.2", $"'{property.Name}' is no property of {what}.");
            else Check(x, property, index, ref seen);
        }

        if ((required & ~seen) != 0) RefuseGaps(x, node, seen);
        return true;
    }

    private void Check(Examination x, JsonMember property, int index, ref uint seen)
    {
        if ((seen & (1u << index)) != 0) x.Refuse(property.Name, "Data 2.2", $"'{property.Name}' stands here twice.");
        seen |= 1u << index;

        if (property.Value.IsNull) x.Refuse(property.Value, "Data 2.2", $"'{property.Name}' is null; leave it out instead.");
        else properties[index].Rule(x, property.Value);
    }

    private int IndexOf(ReadOnlySpan<byte> name, XapiVersion version)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (name.SequenceEqual(properties[i].Utf8Name)) return properties[i].IsIn(version) ? i : -1;
        }

        return -1;
    }

    private void RefuseGaps(Examination x, JsonNode node, uint seen)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if ((required & ~seen & (1u << i)) != 0) x.Refuse(node, clause, $"'{properties[i].Name}' is missing: {what} has it.");
        }
    }
}
