using System.Text;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Tests.Json;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "-0.00e5", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.01", "1E-2", 0)]
    [InlineData("12.5e1", "125", 0)]
    [InlineData("0.00125e+2", "0.125", 0)]
    [InlineData("2", "10", -1)]
    [InlineData("-2", "-10", 1)]
    [InlineData("-1", "1", -1)]
    [InlineData("0", "1e-400", -1)]
    [InlineData("9.99999999999999999999999999999999999", "10", -1)]
    [InlineData("1e99999999999999999999", "1e300", 1)]
    [InlineData("1e-99999999999999999999", "0", 1)]
    [InlineData("1.10", "1.1000000000000000000000000000000000000001", -1)]
    public void Numbers_are_compared_by_value_and_exactly(string left, string right, int order)
    {
        Assert.Equal(order, Math.Sign(JsonNumber.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right))));
        Assert.Equal(-order, Math.Sign(JsonNumber.Compare(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(left))));
    }
}
